/** What a command line may say. */
package io.headwater.spec.command;
