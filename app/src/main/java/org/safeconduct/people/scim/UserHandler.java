package org.safeconduct.people.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.endpoints.features.EndpointType;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.interceptor.Interceptor;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// `/Users`.
@Component
class UserHandler extends ResourceHandler<User> {
  private final ProvisionedUsers users;
  private final UserJson json;
  private final ScimErrand errand;

  UserHandler(ProvisionedUsers users, UserJson json, ScimErrand errand) {
    this.users = users;
    this.json = json;
    this.errand = errand;
  }

  @Override
  public Interceptor getInterceptor(EndpointType type) {
    return errand;
  }

  @Override
  public User createResource(User user, Context context) {
    return json.json(users.add(json.wanted(user, it -> Asserted.by(context, it))));
  }

  @Override
  public User getResource(
      String id,
      List<SchemaAttribute> attributes,
      List<SchemaAttribute> excluded,
      Context context) {
    return json.json(users.get(Ids.person(id)));
  }

  @Override
  public User getResourceForUpdate(
      String id,
      @Nullable List<SchemaAttribute> attributes,
      @Nullable List<SchemaAttribute> excluded,
      Context context,
      EndpointType type) {
    return json.json(users.hold(Ids.person(id)));
  }

  @Override
  public PartialListResponse<User> listResources(
      long start,
      int count,
      @Nullable FilterNode filter,
      @Nullable SchemaAttribute sortBy,
      @Nullable SortOrder order,
      List<SchemaAttribute> attributes,
      List<SchemaAttribute> excluded,
      Context context) {
    var found = users.list(Wish.of(start, count, filter, sortBy, order));
    return PartialListResponse.<User>builder()
        .resources(found.rows().stream().map(json::json).toList())
        .totalResults(found.total())
        .build();
  }

  @Override
  public User updateResource(User user, Context context) {
    var id = Ids.person(user.getId().orElse(""));
    return json.json(users.change(id, json.wanted(user, it -> Asserted.by(context, it))));
  }

  @Override
  public void deleteResource(String id, Context context) {
    users.delete(Ids.person(id));
  }
}
