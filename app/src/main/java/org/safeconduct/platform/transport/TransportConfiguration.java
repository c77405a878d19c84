package org.safeconduct.platform.transport;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.catalina.connector.Connector;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// The connectors of the server, and the filter that lets in what is encrypted.
@Configuration
class TransportConfiguration {
  private static final int MOST_PORTS = 65_535;
  private static final String FEW_THREADS = "8";

  private final @Nullable Connector plain;

  TransportConfiguration(@Value("${safeconduct.https.plain-port:}") String plainPort) {
    this.plain = plainPort.isBlank() ? null : plain(port(plainPort.strip()));
  }

  /// Prefers the strongest suite, also once a new certificate was read, and opens the port that
  /// sends pages on.
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectors(SslBundles bundles) {
    return factory -> {
      if (plain != null) factory.addAdditionalConnectors(plain);
      factory.addConnectorCustomizers(connector -> {
        if (!bundles.getBundleNames().contains(OwnTls.BUNDLE)) return;
        preferOurOrder(connector);
        bundles.addBundleUpdateHandler(OwnTls.BUNDLE, _ -> preferOurOrder(connector));
      });
    };
  }

  /// Before everything but the encoding of characters: nothing is read of what is refused.
  @Bean
  FilterRegistrationBean<EncryptedOnly> encryptedOnly(
      @Value("${safeconduct.plain-http:}") String plainHttp,
      @Value("${server.tomcat.remoteip.internal-proxies:}") String proxies,
      @Value("${safeconduct.public-address:}") String publicAddress) {
    var filter = new EncryptedOnly(
        isAllowed(plainHttp.strip()),
        pattern(proxies),
        publicAddress.strip().replaceFirst("/+$", ""),
        () -> plain == null ? 0 : plain.getLocalPort());
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return registration;
  }

  private static boolean isAllowed(String setting) {
    if (setting.isEmpty() || setting.equals("refused")) return false;
    if (setting.equals("allowed")) return true;
    throw new CannotStart("SAFECONDUCT_PLAIN_HTTP must be refused or allowed, and is “" + setting
        + "”. Say allowed only where nobody else can listen on the network.");
  }

  private static Pattern pattern(String proxies) {
    try {
      return Pattern.compile(proxies);
    } catch (PatternSyntaxException unreadable) {
      throw new CannotStart(
          "SAFECONDUCT_PROXIES must be a regular expression over addresses, such as"
              + " 10[.]0[.]0[.]7, and is “" + proxies + "”.",
          unreadable);
    }
  }

  private static Connector plain(int port) {
    var connector = new Connector();
    connector.setPort(port);
    connector.setProperty("maxThreads", FEW_THREADS);
    connector.setProperty("minSpareThreads", "1");
    return connector;
  }

  private static int port(String setting) {
    int port = setting.matches("\\d{1,5}") ? Integer.parseInt(setting) : 0;
    if (port >= 1 && port <= MOST_PORTS) return port;
    throw new CannotStart("SAFECONDUCT_HTTP_PORT must be a port from 1 to 65535, such as 80, and is"
        + " “" + setting + "”.");
  }

  private static void preferOurOrder(Connector connector) {
    for (var host : connector.findSslHostConfigs()) host.setHonorCipherOrder(true);
  }
}
