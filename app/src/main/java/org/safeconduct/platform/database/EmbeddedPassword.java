package org.safeconduct.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.postgresql.PGConnection;
import org.safeconduct.platform.CannotStart;

/// The password of the embedded database, in a file for its owner only, drawn anew at each start
/// (ASVS V13.2.1).
///
/// The next one lies beside it before the database learns it, and takes its place afterwards: a
/// start that is broken off at any point leaves the right one in one of the two files.
final class EmbeddedPassword {
  /// Who makes roles and databases, and does nothing else.
  private static final String SUPERUSER = "postgres";

  private static final String REFUSED = "28P01"; // invalid_password (PostgreSQL, appendix A)
  private static final int BYTES = 24;

  private final Path file;
  private final Path next;
  private final Path changing;

  /// @param data the data folder
  EmbeddedPassword(Path data) {
    file = data.toAbsolutePath().resolve("postgres.password");
    next = data.toAbsolutePath().resolve("postgres.password.next");
    changing = data.toAbsolutePath().resolve("postgres.password.changing");
  }

  /// Says to others that a start has begun, and that the present one will not open it for long.
  void changes() throws IOException {
    if (!Files.exists(changing)) Files.createFile(changing);
  }

  /// Whether a start has begun and not drawn another one yet.
  boolean isChanging() {
    return Files.exists(changing);
  }

  /// The present one.
  String read() throws IOException {
    return Files.readString(file).strip();
  }

  /// Draws one for a database that is about to be made.
  ///
  /// @return the file that holds it
  Path first() throws IOException {
    propose();
    accept();
    return file;
  }

  /// Goes in as the superuser, by whichever of the two files holds the right one.
  ///
  /// @param url of the server
  /// @throws CannotStart if neither does
  Connection enter(String url) throws IOException, SQLException {
    try {
      return DriverManager.getConnection(url, SUPERUSER, read());
    } catch (SQLException refused) {
      if (!REFUSED.equals(refused.getSQLState())) throw refused;
    }
    if (!Files.exists(next)) throw unknown();
    try {
      var connection =
          DriverManager.getConnection(url, SUPERUSER, Files.readString(next).strip());
      accept();
      return connection;
    } catch (SQLException refused) {
      if (REFUSED.equals(refused.getSQLState())) throw unknown();
      throw refused;
    }
  }

  /// Draws another one, for the superuser and this role, and forgets the one before.
  ///
  /// @param entered a connection of the superuser
  void renew(Connection entered, String role) throws IOException, SQLException {
    var drawn = propose();
    entered.setAutoCommit(false);
    for (var name : List.of(SUPERUSER, role))
      entered
          .unwrap(PGConnection.class)
          .alterUserPassword(name, drawn.toCharArray(), "scram-sha-256");
    entered.commit();
    accept();
    Files.deleteIfExists(changing);
  }

  private String propose() throws IOException {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    var drawn = HexFormat.of().formatHex(bytes);
    Files.deleteIfExists(next);
    var onlyOwner =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var out = FileChannel.open(
        next, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner)) {
      out.write(ByteBuffer.wrap(drawn.getBytes(StandardCharsets.US_ASCII)));
      out.force(true);
    }
    return drawn;
  }

  private void accept() throws IOException {
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    try (var folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  private CannotStart unknown() {
    return new CannotStart("The database in " + file.getParent() + " does not take the password in "
        + file + ". Put that file back as it was copied together with the folder.");
  }
}
