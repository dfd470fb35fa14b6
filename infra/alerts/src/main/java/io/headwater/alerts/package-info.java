/** What goes wrong on a platform: rules that look for it, and how people are told. */
package io.headwater.alerts;
