package io.headwater.cdc.shop;

import java.io.IOException;

/** Is told of each transaction before and after its commit. */
interface TransactionLog {
  /** Keeps nothing. */
  TransactionLog NONE =
      new TransactionLog() {
        @Override
        public void intend(Intent transaction) {}

        @Override
        public void commit(String notAfter) {}
      };

  /** The transaction is about to be committed. */
  void intend(Intent transaction) throws IOException;

  /** It was committed by then. */
  void commit(String notAfter) throws IOException;
}
