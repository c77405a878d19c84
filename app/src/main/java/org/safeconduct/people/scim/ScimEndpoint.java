package org.safeconduct.people.scim;

import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.complex.BulkConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ChangePasswordConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ETagConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.SortConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import de.captaingoldfish.scim.sdk.server.schemas.custom.ETagFeature;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this service provider can do (RFC 7643, 5).
@Configuration
class ScimEndpoint {
  /// Rows of a list at most.
  static final int MOST = 200;

  private static final Set<String> WITH_VERSIONS = Set.of("User", "Group");

  @Bean
  ResourceEndpoint scim(UserHandler users, GroupHandler groups) {
    var scim =
        new ResourceEndpoint(abilities(), ScimSchemas.users(users), ScimSchemas.groups(groups));
    scim.getRegisteredResourceTypes().forEach(ScimEndpoint::settle);
    return scim;
  }

  /// Who may ask is asked before; users and groups have versions.
  private static void settle(ResourceType type) {
    type.getFeatures().getAuthorization().setAuthenticated(false);
    if (WITH_VERSIONS.contains(type.getName()))
      type.getFeatures().setETagFeature(ETagFeature.builder().enabled(true).build());
  }

  private static ServiceProvider abilities() {
    return ServiceProvider.builder()
        .patchConfig(patches())
        .filterConfig(FilterConfig.builder().supported(true).maxResults(MOST).build())
        .sortConfig(SortConfig.builder().supported(true).build())
        .eTagConfig(ETagConfig.builder().supported(true).build())
        .bulkConfig(BulkConfig.builder().supported(false).build())
        .changePasswordConfig(ChangePasswordConfig.builder().supported(false).build())
        .authenticationSchemes(List.of(AuthenticationScheme.builder()
            .name("OAuth Bearer Token")
            .description("A token of a service account, narrowed to one organisation")
            .type("oauthbearertoken")
            .specUri("https://www.rfc-editor.org/info/rfc6750")
            .primary(true)
            .build()))
        .lenientContentTypeChecking(true)
        .build();
  }

  /// A value of a type that a user has none of is added (RFC 7644, 3.5.2.1), also by `replace`,
  /// for which 3.5.2.3 has `noTarget`: Entra ID sends it and never tries another way.
  private static PatchConfig patches() {
    return PatchConfig.builder()
        .supported(true)
        .activateMsAzureFilterWorkaround(true)
        .build();
  }
}
