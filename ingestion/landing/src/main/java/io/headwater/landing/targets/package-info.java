/** Made-up sales targets. */
package io.headwater.landing.targets;
