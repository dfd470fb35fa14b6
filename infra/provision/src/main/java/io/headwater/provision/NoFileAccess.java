package io.headwater.provision;

import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;

/**
 * Provisioning changes metadata, which the catalog itself writes: it never opens a file of the
 * lake, and needs no object store on its class path. Public because Iceberg makes it by name.
 */
public final class NoFileAccess implements FileIO {
  private static final long serialVersionUID = 1L;

  @Override
  public InputFile newInputFile(String path) {
    throw refusal(path);
  }

  @Override
  public OutputFile newOutputFile(String path) {
    throw refusal(path);
  }

  @Override
  public void deleteFile(String path) {
    throw refusal(path);
  }

  private static UnsupportedOperationException refusal(String path) {
    return new UnsupportedOperationException("Provisioning does not touch files such as " + path);
  }
}
