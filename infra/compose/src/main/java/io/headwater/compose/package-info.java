/**
 * The platform as containers: what their services read, and the platform as it looks from among
 * them.
 */
package io.headwater.compose;
