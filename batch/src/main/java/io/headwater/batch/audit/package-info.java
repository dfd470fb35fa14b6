/**
 * What contracts promise of the rows a run wrote, measured on its branch before readers see them.
 */
package io.headwater.batch.audit;
