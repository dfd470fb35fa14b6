package io.headwater.spec.site;

import java.util.List;

/** Pages that are read together, in this order. */
record Section(String title, List<Entry> entries) {}
