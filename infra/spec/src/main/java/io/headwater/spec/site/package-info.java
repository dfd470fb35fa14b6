/** The documents as a site. */
package io.headwater.spec.site;
