package io.headwater.contracts.odcs;

/** Texts of small contracts for tests to break. */
final class ContractText {
  private ContractText() {}

  /** A valid table; its lines are counted by the tests that change them. */
  static String table() {
    return """
        apiVersion: v3.1.0
        kind: DataContract
        id: silver.orders
        version: 1.0.0
        status: active
        domain: shop
        schema:
          - name: orders
            physicalName: silver.orders
            physicalType: table
            customProperties:
              - property: eventId
                value: order_id
              - property: eventTime
                value: placed_at
            properties:
              - name: order_id
                physicalType: string
                required: true
                logicalTypeOptions:
                  pattern: "^[0-9]+$"
              - name: placed_at
                physicalType: timestamptz
                required: true
                partitioned: true
                partitionKeyPosition: 1
                customProperties:
                  - property: partitionTransform
                    value: day
              - name: amount
                physicalType: decimal(12,4)
                required: true
              - name: lines
                physicalType: list
                required: true
                items:
                  name: line
                  physicalType: struct
                  required: true
                  properties:
                    - name: line_no
                      physicalType: int
                      required: true
        slaProperties:
          - property: retention
            value: 30
            unit: d
        roles:
          - role: batch
            access: write
        """;
  }
}
