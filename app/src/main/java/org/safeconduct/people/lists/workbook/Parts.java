package org.safeconduct.people.lists.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.safeconduct.people.lists.UnreadableList;

/// The parts of a workbook, which is a zip file; each is unpacked while it is read. Their names
/// are compared without case.
final class Parts {
  private static final int MOST_PARTS = 10_000;

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
  private final int packed;

  private Parts(ZipFile zip, int packed) {
    this.zip = zip;
    this.packed = packed;
  }

  /// @param content the bytes of a zip file
  /// @throws UnreadableList if they are none
  static Parts of(byte[] content) {
    try {
      var zip = ZipFile.builder()
          .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
          .setIgnoreLocalFileHeader(true)
          .get();
      var parts = new Parts(zip, content.length);
      for (var entry : Collections.list(zip.getEntries())) parts.add(entry);
      return parts;
    } catch (IOException damaged) {
      throw new UnreadableList("workbook-damaged");
    }
  }

  private void add(ZipArchiveEntry entry) {
    if (entries.size() == MOST_PARTS) throw new UnreadableList("workbook-too-large");
    if (entry.getGeneralPurposeBit().usesEncryption())
      throw new UnreadableList("spreadsheet-encrypted");
    if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED)
      throw new UnreadableList("workbook-damaged");
    entries.putIfAbsent(key(entry.getName()), entry);
  }

  boolean has(String name) {
    return entries.containsKey(key(name));
  }

  /// What is in a part; reading ends in an [UnreadableList] when it unpacks to too much.
  ///
  /// @throws UnreadableList if there is no such part
  InputStream open(String name) {
    var entry = entries.get(key(name));
    if (entry == null) throw new UnreadableList("workbook-damaged");
    try {
      long size = Math.clamp(entry.getCompressedSize(), 0, packed);
      return new Unpacked(zip.getInputStream(entry), size);
    } catch (IOException damaged) {
      throw new UnreadableList("workbook-damaged");
    }
  }

  private static String key(String name) {
    var path = name.replace('\\', '/');
    return (path.startsWith("/") ? path.substring(1) : path).toLowerCase(Locale.ROOT);
  }
}
