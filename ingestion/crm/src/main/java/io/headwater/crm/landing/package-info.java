/** Pages in the object store: deliveries, and how far the newest of them came. */
package io.headwater.crm.landing;
