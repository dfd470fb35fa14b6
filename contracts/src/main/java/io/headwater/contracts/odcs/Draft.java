package io.headwater.contracts.odcs;

import io.headwater.contracts.Contract;

/** A contract as its file alone says it, before it is seen among the others. */
record Draft(Contract contract, CustomProperties properties) {}
