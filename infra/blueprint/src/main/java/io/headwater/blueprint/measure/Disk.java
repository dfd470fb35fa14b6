package io.headwater.blueprint.measure;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a platform on this machine keeps in its folders. */
public final class Disk {
  private Disk() {}

  /** The folders below one, by name, with all that is in them. */
  public static Measured<List<Folder>> below(Path data) {
    if (!Files.isDirectory(data)) {
      return Measured.not("there is no folder " + data);
    }
    List<Folder> folders = new ArrayList<>();
    try (Stream<Path> children = Files.list(data)) {
      for (Path child : children.filter(Files::isDirectory).sorted().toList()) {
        folders.add(folder(child));
      }
      return Measured.of(List.copyOf(folders));
    } catch (IOException e) {
      return Measured.not("the folder %s cannot be read: %s".formatted(data, e.getMessage()));
    }
  }

  private static Folder folder(Path folder) throws IOException {
    Sum sum = new Sum();
    Files.walkFileTree(folder, sum);
    return new Folder(folder.getFileName().toString(), sum.bytes, sum.files);
  }

  /** Files come and go while it looks: one that is gone counts nothing. */
  private static final class Sum extends SimpleFileVisitor<Path> {
    private long bytes;
    private long files;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      bytes += attributes.size();
      files++;
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
      return FileVisitResult.CONTINUE;
    }
  }
}
