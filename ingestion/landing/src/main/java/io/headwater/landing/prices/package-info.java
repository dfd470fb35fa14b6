/** Price lists of made-up suppliers, with all that can be wrong with a delivery of files. */
package io.headwater.landing.prices;
