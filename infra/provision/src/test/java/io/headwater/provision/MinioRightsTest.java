package io.headwater.provision;

import static org.assertj.core.api.Assertions.assertThat;

import io.headwater.contracts.Contracts;
import io.headwater.platform.Identity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MinioRightsTest {
  private final Map<Identity, MinioPolicy> policies = MinioRights.of(Contracts.load(), "lake");

  @Test
  void everyoneWithKeysHasAPolicy() {
    assertThat(policies)
        .containsOnlyKeys(
            Identity.PROBE,
            Identity.PROVISIONER,
            Identity.CATALOG,
            Identity.CRM,
            Identity.INGESTION,
            Identity.STREAMING,
            Identity.BATCH,
            Identity.RECONCILER,
            Identity.TRINO);
  }

  @Test
  void aWriterHasItsNamespaceAndItsTable() {
    assertThat(policies.get(Identity.STREAMING))
        .isEqualTo(
            MinioPolicy.parse(
                """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Effect": "Allow",
                      "Action": ["s3:ListBucket"],
                      "Resource": ["arn:aws:s3:::lake"],
                      "Condition": {
                        "StringLike": {
                          "s3:prefix": ["warehouse/bronze/readings/*", "warehouse/live/*"]
                        }
                      }
                    },
                    {
                      "Effect": "Allow",
                      "Action": ["s3:GetObject"],
                      "Resource": [
                        "arn:aws:s3:::lake/warehouse/bronze/readings/*",
                        "arn:aws:s3:::lake/warehouse/live/*"
                      ]
                    },
                    {
                      "Effect": "Allow",
                      "Action": [
                        "s3:AbortMultipartUpload",
                        "s3:DeleteObject",
                        "s3:ListMultipartUploadParts",
                        "s3:PutObject"
                      ],
                      "Resource": [
                        "arn:aws:s3:::lake/warehouse/bronze/readings/*",
                        "arn:aws:s3:::lake/warehouse/live/*"
                      ]
                    }
                  ]
                }
                """));
  }

  @Test
  void whatOthersWriteInANamespaceIsOnlyRead() {
    String batch = policies.get(Identity.BATCH).json();
    assertThat(policies.get(Identity.BATCH).document().at("/Statement/1/Resource").toString())
        .contains("lake/warehouse/bronze/*");
    assertThat(policies.get(Identity.BATCH).document().at("/Statement/2/Resource").toString())
        .contains("lake/warehouse/bronze/orders/*", "lake/warehouse/bronze/dead_letters/*")
        .doesNotContain("lake/warehouse/bronze/*", "bronze/readings");
    assertThat(batch).doesNotContain("warehouse/live/*");
  }

  @Test
  void whoLandsFilesOnlyPutsThem() {
    assertThat(policies.get(Identity.INGESTION))
        .isEqualTo(
            MinioPolicy.parse(
                """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Effect": "Allow",
                      "Action": [
                        "s3:AbortMultipartUpload",
                        "s3:ListMultipartUploadParts",
                        "s3:PutObject"
                      ],
                      "Resource": [
                        "arn:aws:s3:::lake/landing/sales-targets/*",
                        "arn:aws:s3:::lake/landing/supplier-prices/*"
                      ]
                    }
                  ]
                }
                """));
    assertThat(policies.get(Identity.BATCH).document().at("/Statement/0").toString())
        .contains("landing/supplier-prices/*");
    assertThat(policies.get(Identity.BATCH).document().at("/Statement/2/Resource").toString())
        .doesNotContain("landing/");
  }

  @Test
  void thePullOfTheCrmReadsAndPutsItsOwnLandingsOnly() {
    String crm = policies.get(Identity.CRM).json();
    assertThat(crm)
        .contains("lake/landing/crm-deals/*", "s3:GetObject", "s3:ListBucket", "s3:PutObject")
        .doesNotContain("warehouse", "supplier-prices", "s3:DeleteObject");
  }

  @Test
  void trinoReadsTheWarehouse() {
    assertThat(policies.get(Identity.TRINO))
        .isEqualTo(
            MinioPolicy.parse(
                """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Effect": "Allow",
                      "Action": ["s3:ListBucket"],
                      "Resource": ["arn:aws:s3:::lake"],
                      "Condition": {"StringLike": {"s3:prefix": ["warehouse/*"]}}
                    },
                    {
                      "Effect": "Allow",
                      "Action": ["s3:GetObject"],
                      "Resource": ["arn:aws:s3:::lake/warehouse/*"]
                    }
                  ]
                }
                """));
  }

  @Test
  void aReaderDoesNotWrite(@TempDir Path folder) throws IOException {
    Contracts contracts = ChangedContracts.readOnly("gold", "batch", folder);
    MinioPolicy batch = MinioRights.of(contracts, "lake").get(Identity.BATCH);
    assertThat(batch.document().at("/Statement/1/Resource").toString())
        .contains("lake/warehouse/gold/*");
    assertThat(batch.document().at("/Statement/2/Resource").toString())
        .contains("lake/warehouse/silver/*")
        .doesNotContain("warehouse/gold");
  }

  @Test
  void theProvisionerTouchesNoFile() {
    assertThat(policies.get(Identity.PROVISIONER).json())
        .isEqualTo(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\","
                + "\"Action\":[\"s3:*\"],\"Resource\":[\"arn:aws:s3:::*\"]}]}");
  }
}
