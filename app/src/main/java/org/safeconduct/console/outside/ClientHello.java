package org.safeconduct.console.outside;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Optional;

/// The first message of a TLS client (RFC 5246, 7.4.1.2), written by hand: the JDK no longer says
/// what is asked here. What the server answers tells what it would accept; then the connection is
/// closed, and no key is agreed on.
///
/// @param version the highest that the client claims to speak: 0x0302 for TLS 1.1
/// @param suites by their numbers
record ClientHello(int version, Collection<Integer> suites) {
  private static final int HANDSHAKE = 22;
  private static final int CLIENT_HELLO = 1;
  private static final int SERVER_HELLO = 2;
  private static final int RANDOM_BYTES = 32;
  private static final int SAFE_RENEGOTIATION = 0x00FF;

  /// supported_groups, ec_point_formats, signature_algorithms: what servers need to choose at all.
  private static final int[][] EXTENSIONS = {
    {10, 8, 0, 6, 0, 29, 0, 23, 0, 24},
    {11, 2, 1, 0},
    {13, 18, 0, 16, 4, 3, 8, 4, 4, 1, 5, 1, 6, 1, 2, 3, 2, 1, 2, 2}
  };

  /// What the server chose.
  ///
  /// @param version of TLS, as it is numbered
  /// @param suite its number
  record Chosen(int version, int suite) {}

  /// Says hello.
  ///
  /// @return what the server chose; nothing if it refused
  Optional<Chosen> say(PublicHost host) throws IOException {
    try (var socket = host.connect(host.port())) {
      return say(socket, host.name());
    }
  }

  private Optional<Chosen> say(Socket socket, String name) throws IOException {
    try {
      socket.getOutputStream().write(bytes(name));
      return chosen(new DataInputStream(socket.getInputStream()));
    } catch (SocketTimeoutException late) {
      throw late;
    } catch (IOException hungUp) {
      return Optional.empty();
    }
  }

  private static Optional<Chosen> chosen(DataInputStream in) throws IOException {
    int type = in.readUnsignedByte();
    in.skipNBytes(4);
    if (type != HANDSHAKE || in.readUnsignedByte() != SERVER_HELLO) return Optional.empty();
    in.skipNBytes(3);
    int version = in.readUnsignedShort();
    in.skipNBytes(RANDOM_BYTES);
    in.skipNBytes(in.readUnsignedByte());
    return Optional.of(new Chosen(version, in.readUnsignedShort()));
  }

  byte[] bytes(String name) {
    var body = new ByteArrayOutputStream();
    var out = new DataOutputStream(body);
    try {
      out.writeShort(version);
      out.write(random());
      out.writeByte(0);
      out.writeShort(2 * (suites.size() + 1));
      for (int suite : suites) out.writeShort(suite);
      out.writeShort(SAFE_RENEGOTIATION);
      out.writeShort(0x0100); // one way to compress: none
      var extensions = extensions(name);
      out.writeShort(extensions.length);
      out.write(extensions);
      return framed(body.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] framed(byte[] body) throws IOException {
    var message = new ByteArrayOutputStream();
    var out = new DataOutputStream(message);
    out.writeByte(HANDSHAKE);
    out.writeShort(0x0301);
    out.writeShort(body.length + 4);
    out.writeByte(CLIENT_HELLO);
    out.writeByte(0);
    out.writeShort(body.length);
    out.write(body);
    return message.toByteArray();
  }

  private static byte[] extensions(String name) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    if (isName(name)) writeName(out, name.getBytes(StandardCharsets.US_ASCII));
    for (var extension : EXTENSIONS) {
      out.writeShort(extension[0]);
      out.writeShort(extension[1]);
      for (int i = 2; i < extension.length; i++) out.writeByte(extension[i]);
    }
    return bytes.toByteArray();
  }

  /// server_name (RFC 6066, 3), which is never an address.
  private static void writeName(DataOutputStream out, byte[] name) throws IOException {
    out.writeShort(0);
    out.writeShort(name.length + 5);
    out.writeShort(name.length + 3);
    out.writeByte(0);
    out.writeShort(name.length);
    out.write(name);
  }

  private static byte[] random() {
    var bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static boolean isName(String name) {
    return !name.contains(":") && !name.matches("[0-9.]+");
  }
}
