package org.safeconduct.access.factors;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/// A secret that an authenticator app is to take over.
///
/// @param secret in Base32
/// @param username whose it is, as the app will show it
public record Offer(String secret, String username) {
  /// The secret in groups of four, for whoever types it.
  public String readable() {
    return secret.replaceAll("(.{4})(?!$)", "$1 ");
  }

  /// The address that authenticator apps know.
  public String address() {
    return "otpauth://totp/Safeconduct:" + encode(username) + "?secret=" + secret
        + "&issuer=Safeconduct";
  }

  /// The address as a picture for the app's camera: an SVG as a `data:` address.
  public String picture() {
    var svg = svg(matrix());
    return "data:image/svg+xml;base64,"
        + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
  }

  private BitMatrix matrix() {
    try {
      return new QRCodeWriter()
          .encode(address(), BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 2));
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String svg(BitMatrix matrix) {
    var path = new StringBuilder();
    for (var y = 0; y < matrix.getHeight(); y++)
      for (var x = 0; x < matrix.getWidth(); x++)
        if (matrix.get(x, y)) path.append("M%d %dh1v1h-1z".formatted(x, y));
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %1$d\"><rect width=\"%1$d\""
            .formatted(matrix.getWidth())
        + " height=\"%d\" fill=\"#fff\"/><path d=\"%s\"/></svg>"
            .formatted(matrix.getHeight(), path);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
