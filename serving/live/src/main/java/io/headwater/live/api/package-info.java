/** The HTTP interface: routes, access, errors, and the page. */
package io.headwater.live.api;
