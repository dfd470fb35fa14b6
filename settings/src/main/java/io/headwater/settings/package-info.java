/** Typed settings from the environment, validated once with all problems reported together. */
package io.headwater.settings;
