/** An Iceberg REST catalog that asks for a token and grants by namespace. */
package io.headwater.catalog;
