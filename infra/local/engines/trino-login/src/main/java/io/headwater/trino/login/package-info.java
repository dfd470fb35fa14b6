/** Passwords and groups for Trino, both from one users file. */
package io.headwater.trino.login;
