/** Whether what the documents name exists. */
package io.headwater.spec.check;
