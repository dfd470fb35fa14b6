/** What is asked of the platform: goals, risks and constraints, and what answers them. */
package io.headwater.spec.requirement;
