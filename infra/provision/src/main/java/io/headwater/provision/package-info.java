/** Contracts to topics, subjects, tables, views and grants: the only place that makes things. */
package io.headwater.provision;
