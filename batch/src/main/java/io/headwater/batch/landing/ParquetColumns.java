package io.headwater.batch.landing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** One record of Parquet by the names of its columns, as Java has the values. */
final class ParquetColumns {
  private ParquetColumns() {}

  static Map<String, Object> of(Group group) {
    Map<String, Object> columns = new LinkedHashMap<>();
    for (Type field : group.getType().getFields()) {
      String name = field.getName();
      columns.put(name, group.getFieldRepetitionCount(name) == 0 ? null : value(group, field));
    }
    return columns;
  }

  private static Object value(Group group, Type field) {
    String name = field.getName();
    if (!field.isPrimitive() || field.isRepetition(Type.Repetition.REPEATED)) {
      // The contracts of files know no lists and structs; this is what is kept of one.
      return group.getValueToString(group.getType().getFieldIndex(name), 0).strip();
    }
    LogicalTypeAnnotation logical = field.getLogicalTypeAnnotation();
    PrimitiveTypeName type = field.asPrimitiveType().getPrimitiveTypeName();
    return switch (type) {
      case BOOLEAN -> group.getBoolean(name, 0);
      case FLOAT -> (double) group.getFloat(name, 0);
      case DOUBLE -> group.getDouble(name, 0);
      case INT32 -> whole(group.getInteger(name, 0), logical);
      case INT64 -> whole(group.getLong(name, 0), logical);
      case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(group.getBinary(name, 0), logical);
      case INT96 -> group.getInt96(name, 0).toString();
    };
  }

  private static Object whole(long number, LogicalTypeAnnotation logical) {
    if (logical instanceof DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(number);
    } else if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return BigDecimal.valueOf(number, decimal.getScale());
    } else if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
      return Instant.EPOCH.plus(
          number,
          switch (timestamp.getUnit()) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
          });
    }
    return BigDecimal.valueOf(number);
  }

  private static Object bytes(Binary bytes, LogicalTypeAnnotation logical) {
    return logical instanceof DecimalLogicalTypeAnnotation decimal
        ? new BigDecimal(new BigInteger(bytes.getBytes()), decimal.getScale())
        : bytes.toStringUsingUTF8();
  }
}
