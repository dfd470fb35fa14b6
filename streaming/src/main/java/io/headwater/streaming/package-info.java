/** The speed layer: one package a job, each job an object that is handed its source and sinks. */
package io.headwater.streaming;
