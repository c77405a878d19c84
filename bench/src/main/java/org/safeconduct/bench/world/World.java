package org.safeconduct.bench.world;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.safeconduct.shared.Area;

/// The files of a synthetic world: `legs.bin`, five whole numbers of 32 bits each (little
/// endian), and `alerts.bin`.
///
/// @param folder where they lie
public record World(Path folder) {
  /// How many numbers a leg has in the file.
  public static final int LEG_NUMBERS = 5;

  private static final int BUFFER = 1 << 20;

  /// Writes the files.
  ///
  /// @param home the folder of the project, for its reference data
  public void make(Path home, long legs, long seed, int alerts, Mix mix) throws IOException {
    Files.createDirectories(folder);
    var reference = new Reference(home);
    var cities = reference.cities();
    writeLegs(new LegMaker(legs, seed, cities));
    writeAlerts(new AlertMaker(cities, reference.countries(), mix, seed + 6).make(alerts));
  }

  /// The file of legs.
  public Path legsFile() {
    return folder.resolve("legs.bin");
  }

  /// The file of alerts.
  public Path alertsFile() {
    return folder.resolve("alerts.bin");
  }

  /// The legs, mapped from the file; see [LegRow] for the order of the numbers.
  public IntBuffer legs() throws IOException {
    if (!Files.exists(legsFile()))
      throw new IOException(
          "No data in " + folder + ": make it with “bench data --out " + folder + "”");
    try (var channel = FileChannel.open(legsFile())) {
      return channel
          .map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
          .order(ByteOrder.LITTLE_ENDIAN)
          .asIntBuffer();
    }
  }

  /// The alerts.
  public List<AlertRow> alerts() throws IOException {
    var alerts = new ArrayList<AlertRow>();
    try (var file =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(alertsFile())))) {
      int count = file.readInt();
      for (int id = 0; id < count; id++) {
        var size = AlertSize.values()[file.readByte()];
        int from = file.readInt();
        int until = file.readInt();
        var bytes = file.readNBytes(file.readInt());
        alerts.add(new AlertRow(id, size, from, until, new WKBReader(Area.GEOMETRIES).read(bytes)));
      }
    } catch (ParseException broken) {
      throw new IOException(alertsFile() + " is damaged: make it anew", broken);
    }
    return alerts;
  }

  private void writeLegs(LegMaker maker) throws IOException {
    try (var channel = Files.newByteChannel(
        legsFile(),
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.TRUNCATE_EXISTING)) {
      var buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
      while (maker.hasNext()) {
        var leg = maker.next();
        buffer.putInt(leg.longitude()).putInt(leg.latitude());
        buffer.putInt(leg.from()).putInt(leg.until()).putInt(leg.person());
        if (buffer.remaining() < 4 * LEG_NUMBERS || !maker.hasNext()) {
          buffer.flip();
          while (buffer.hasRemaining()) channel.write(buffer);
          buffer.clear();
        }
      }
    }
  }

  private void writeAlerts(List<AlertRow> alerts) throws IOException {
    var writer = new WKBWriter();
    try (var file =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(alertsFile())))) {
      file.writeInt(alerts.size());
      for (var alert : alerts) {
        var bytes = writer.write(alert.outline());
        file.writeByte(alert.size().ordinal());
        file.writeInt(alert.from());
        file.writeInt(alert.until());
        file.writeInt(bytes.length);
        file.write(bytes);
      }
    }
  }
}
