package io.headwater.batch.landing;

import java.util.stream.StreamSupport;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.FileInfo;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.SupportsPrefixOperations;

/**
 * Files of which one landed while they were listed: the listing of all misses it, that of its own
 * folder has it.
 */
record EarlyListing(FileIO files, String missed) implements SupportsPrefixOperations {
  private static final long serialVersionUID = 1;

  @Override
  public Iterable<FileInfo> listPrefix(String prefix) {
    Iterable<FileInfo> all = ((SupportsPrefixOperations) files).listPrefix(prefix);
    return prefix.endsWith("/supplier-prices/")
        ? StreamSupport.stream(all.spliterator(), false)
            .filter(file -> !file.location().endsWith(missed))
            .toList()
        : all;
  }

  @Override
  public void deletePrefix(String prefix) {
    throw new UnsupportedOperationException("Nobody deletes what has landed");
  }

  @Override
  public InputFile newInputFile(String path) {
    return files.newInputFile(path);
  }

  @Override
  public OutputFile newOutputFile(String path) {
    throw new UnsupportedOperationException("Nobody writes where files land");
  }

  @Override
  public void deleteFile(String path) {
    throw new UnsupportedOperationException("Nobody deletes what has landed");
  }
}
