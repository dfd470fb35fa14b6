/** A shop that writes its database, made up from a seed: what there is to capture. */
package io.headwater.cdc.shop;
