/** The process of the query engine. */
package io.headwater.trino;
