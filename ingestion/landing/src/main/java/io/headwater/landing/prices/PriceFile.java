package io.headwater.landing.prices;

import io.headwater.contracts.landing.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A price list as a file, with the defects that are in its content. */
final class PriceFile {
  private static final Format[] FORMATS = {Format.CSV, Format.JSONL, Format.PARQUET};

  private PriceFile() {}

  /** Formats take turns; what is wrong with a text needs one. */
  static Format format(Defect defect, long delivery) {
    return switch (defect) {
      case WRONG_ENCODING,
          MORE_COLUMNS,
          FEWER_COLUMNS,
          RENAMED_COLUMN,
          BYTE_ORDER_MARK,
          TOO_MANY_FIELDS,
          WRONG_TYPE ->
          Format.CSV;
      default -> FORMATS[(int) (delivery % FORMATS.length)];
    };
  }

  /** Writes a list into a folder and gives the file. */
  static Path write(Path folder, Format format, Defect defect, List<Price> prices)
      throws IOException {
    Path file = folder.resolve("prices." + format.text());
    List<Price> spoiled = SpoiledPrices.of(defect, prices);
    if (defect == Defect.EMPTY_FILE) {
      return Files.createFile(file);
    } else if (format == Format.PARQUET) {
      ParquetFile.write(file, spoiled);
      return file;
    }
    List<Map<String, Object>> rows = SpoiledColumns.of(defect, spoiled);
    byte[] text = format == Format.CSV ? CsvText.of(rows) : JsonLinesText.of(rows);
    return Files.write(file, SpoiledText.of(defect, text));
  }

  /** The records that the file has, good and bad. */
  static long records(Defect defect, List<Price> prices) {
    return defect == Defect.EMPTY_FILE ? 0 : SpoiledPrices.of(defect, prices).size();
  }
}
