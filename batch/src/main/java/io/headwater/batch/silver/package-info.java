/** Bronze to silver: judged by the contract, distinct by event id, personal data as tokens. */
package io.headwater.batch.silver;
