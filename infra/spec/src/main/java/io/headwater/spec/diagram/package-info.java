/** The diagrams of the documents. */
package io.headwater.spec.diagram;
