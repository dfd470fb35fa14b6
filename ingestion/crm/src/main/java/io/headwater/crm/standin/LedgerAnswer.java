package io.headwater.crm.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.headwater.crm.api.ObjectType;

/** {@code GET /standin/ledger}: all that is held now, with every property. */
record LedgerAnswer(Holdings holdings) {
  Answer to(LoggedRequest request) {
    ObjectNode ledger = Answer.JSON.createObjectNode();
    synchronized (holdings) {
      for (ObjectType type : ObjectType.values()) {
        ArrayNode objects = ledger.putArray(type.text());
        for (CrmObject object : holdings.all(type)) {
          ObjectNode json = object.toJson(object.properties().keySet());
          ArrayNode companies = json.putArray("company_ids");
          object.companies().forEach(id -> companies.add(Long.toString(id)));
          objects.add(json);
        }
      }
    }
    return Answer.ok(ledger);
  }
}
