package io.headwater.landing.prices;

import io.headwater.contracts.AvroSchemas;
import io.headwater.contracts.AvroValues;
import io.headwater.contracts.Contracts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;

/** A list as Parquet, in the types of the contract. */
final class ParquetFile {
  private static final Schema SCHEMA =
      AvroSchemas.of(Contracts.load().named("landing/supplier-prices"));

  private static final int SCALE = 4;

  private ParquetFile() {}

  static void write(Path file, List<Price> prices) throws IOException {
    try (ParquetWriter<GenericRecord> writer =
        AvroParquetWriter.<GenericRecord>builder(new LocalOutputFile(file))
            .withSchema(SCHEMA)
            .withDataModel(GenericData.get())
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
            .build()) {
      for (Price price : prices) {
        writer.write(record(price));
      }
    }
  }

  private static GenericRecord record(Price price) {
    return new GenericRecordBuilder(SCHEMA)
        .set("supplier_id", price.supplierId())
        .set("list_no", price.listNo())
        .set("product_id", price.productId())
        .set("unit_price", AvroValues.bytes(price.unitPrice(), SCALE))
        .set("currency", price.currency())
        .set("min_quantity", price.minQuantity())
        .set("valid_from", (int) price.validFrom().toEpochDay())
        .build();
  }
}
