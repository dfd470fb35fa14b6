/** What people and commands write down about the platform, as rows of its own tables; no Spark. */
package io.headwater.batch.ops;
