/** What of a running platform can be measured, and why something could not. */
package io.headwater.blueprint.measure;
