/** The platform that is measured, as commands and clients reach it. */
package io.headwater.bench.platform;
