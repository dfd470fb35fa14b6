/**
 * The blueprint of a platform: a tree of records, made from its contracts and from what was
 * measured of it.
 */
package io.headwater.blueprint;
