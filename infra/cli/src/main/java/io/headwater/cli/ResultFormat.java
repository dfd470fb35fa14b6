package io.headwater.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** How rows are printed. */
enum ResultFormat {
  /** Columns for a person. */
  TABLE {
    @Override
    void print(ResultSet rows, PrintStream out) throws SQLException {
      List<String> names = names(rows.getMetaData());
      Table table = new Table(names);
      int count = 0;
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= names.size(); column++) {
          row.add(text(rows, column, "NULL"));
        }
        table.add(row);
        count++;
      }
      table.print(out);
      System.err.println(count == 1 ? "1 row" : count + " rows");
    }
  },

  /** RFC 4180 with a header; null is an empty field. */
  CSV {
    @Override
    void print(ResultSet rows, PrintStream out) throws SQLException, IOException {
      List<String> names = names(rows.getMetaData());
      CSVPrinter printer =
          new CSVPrinter(out, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get());
      printer.printRecord(names);
      while (rows.next()) {
        for (int column = 1; column <= names.size(); column++) {
          printer.print(text(rows, column, ""));
        }
        printer.println();
      }
      printer.flush();
    }
  },

  /** One object a line; exact numbers stay exact. */
  JSON {
    @Override
    void print(ResultSet rows, PrintStream out) throws SQLException, IOException {
      List<String> names = names(rows.getMetaData());
      ObjectMapper mapper = new ObjectMapper();
      JsonGenerator generator = mapper.createGenerator(out);
      generator.configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
      generator.setRootValueSeparator(null);
      while (rows.next()) {
        generator.writeStartObject();
        for (int column = 1; column <= names.size(); column++) {
          generator.writeFieldName(names.get(column - 1));
          write(generator, rows, column);
        }
        generator.writeEndObject();
        generator.writeRaw('\n');
      }
      generator.flush();
    }
  };

  abstract void print(ResultSet rows, PrintStream out) throws SQLException, IOException;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static List<String> names(ResultSetMetaData metadata) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int column = 1; column <= metadata.getColumnCount(); column++) {
      names.add(metadata.getColumnLabel(column));
    }
    return names;
  }

  private static String text(ResultSet rows, int column, String otherwise) throws SQLException {
    Object value = rows.getObject(column);
    return switch (value) {
      case null -> otherwise;
      case BigDecimal exact -> exact.toPlainString();
      default -> rows.getString(column);
    };
  }

  private static void write(JsonGenerator generator, ResultSet rows, int column)
      throws SQLException, IOException {
    switch (rows.getObject(column)) {
      case null -> generator.writeNull();
      case Boolean truth -> generator.writeBoolean(truth);
      case BigDecimal exact -> generator.writeNumber(exact);
      case Long number -> generator.writeNumber(number);
      case Integer number -> generator.writeNumber(number);
      case Double number -> generator.writeNumber(number);
      default -> generator.writeString(rows.getString(column));
    }
  }
}
