package io.headwater.local;

import io.headwater.platform.PlatformException;
import io.headwater.platform.PrivateFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of Postgres, unpacked once a checkout from the archive that the build has fetched.
 */
final class PostgresBinaries {
  private static final int EXECUTABLE = 0100;

  private final Repository repository;

  PostgresBinaries(Repository repository) {
    this.repository = repository;
  }

  /** The folder with bin, lib and share. */
  Path unpacked() throws IOException, PlatformException {
    Path folder = repository.target("postgres").resolve("binaries");
    if (!Files.exists(folder)) {
      // Another home may do the same at the same time: the first one to finish wins.
      Path draft = Files.createTempDirectory(repository.target("postgres"), "binaries");
      unpack(draft);
      open(draft);
      move(draft, folder);
    }
    return folder;
  }

  private static void move(Path draft, Path folder) throws IOException {
    try {
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.exists(folder)) {
        throw e;
      }
      PrivateFiles.deleteFolder(draft);
    }
  }

  private void unpack(Path folder) throws IOException, PlatformException {
    Path jar = repository.classPath("postgres").getFirst();
    try (ZipFile zip = new ZipFile(jar.toFile());
        InputStream packed = new BufferedInputStream(zip.getInputStream(archive(zip)));
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, folder);
      }
    }
  }

  private static ZipEntry archive(ZipFile zip) throws IOException {
    return zip.stream()
        .filter(entry -> entry.getName().endsWith(".txz"))
        .findFirst()
        .map(ZipEntry.class::cast)
        .orElseThrow(() -> new IOException("No archive in " + zip.getName()));
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
      throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("The archive wants to write outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
    if ((entry.getMode() & EXECUTABLE) != 0) {
      Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(target));
      permissions.add(PosixFilePermission.OWNER_EXECUTE);
      Files.setPosixFilePermissions(target, permissions);
    }
  }

  /** Temporary folders are made for one user only; the programs are nobody's secret. */
  private static void open(Path folder) throws IOException {
    Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(folder));
    permissions.add(PosixFilePermission.GROUP_READ);
    permissions.add(PosixFilePermission.GROUP_EXECUTE);
    permissions.add(PosixFilePermission.OTHERS_READ);
    permissions.add(PosixFilePermission.OTHERS_EXECUTE);
    Files.setPosixFilePermissions(folder, permissions);
  }
}
