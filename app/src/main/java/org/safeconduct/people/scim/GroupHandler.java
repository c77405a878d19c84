package org.safeconduct.people.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.endpoints.features.EndpointType;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.interceptor.Interceptor;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;
import org.springframework.stereotype.Component;

/// `/Groups`.
@Component
class GroupHandler extends ResourceHandler<Group> {
  private static final int LONGEST = 254;

  private final ProvisionedGroups groups;
  private final ScimErrand errand;
  private final ScimWords words;

  GroupHandler(ProvisionedGroups groups, ScimErrand errand, ScimWords words) {
    this.groups = groups;
    this.errand = errand;
    this.words = words;
  }

  @Override
  public Interceptor getInterceptor(EndpointType type) {
    return errand;
  }

  @Override
  public Group createResource(Group group, Context context) {
    return json(groups.add(wanted(group, context)));
  }

  @Override
  public Group getResource(
      String id,
      List<SchemaAttribute> attributes,
      List<SchemaAttribute> excluded,
      Context context) {
    return json(groups.get(Ids.unit(id)));
  }

  @Override
  public Group getResourceForUpdate(
      String id,
      @Nullable List<SchemaAttribute> attributes,
      @Nullable List<SchemaAttribute> excluded,
      Context context,
      EndpointType type) {
    return json(groups.hold(Ids.unit(id)));
  }

  @Override
  public PartialListResponse<Group> listResources(
      long start,
      int count,
      @Nullable FilterNode filter,
      @Nullable SchemaAttribute sortBy,
      @Nullable SortOrder order,
      List<SchemaAttribute> attributes,
      List<SchemaAttribute> excluded,
      Context context) {
    var found = groups.list(Wish.of(start, count, filter, sortBy, order));
    return PartialListResponse.<Group>builder()
        .resources(found.rows().stream().map(GroupHandler::json).toList())
        .totalResults(found.total())
        .build();
  }

  @Override
  public Group updateResource(Group group, Context context) {
    return json(groups.change(Ids.unit(group.getId().orElse("")), wanted(group, context)));
  }

  @Override
  public void deleteResource(String id, Context context) {
    groups.delete(Ids.unit(id));
  }

  private static Group json(DirectoryGroup it) {
    return Group.builder()
        .id(it.id().toString())
        .externalId(it.externalId())
        .displayName(it.name())
        .members(it.members().stream()
            .map(id -> Member.builder().value(id).type("User").build())
            .toList())
        .meta(Meta.builder().resourceType("Group").version(it.tag()).build())
        .build();
  }

  private WantedGroup wanted(Group group, Context context) {
    if (group.getExternalId().filter(it -> it.length() > LONGEST).isPresent())
      throw words.unusable("externalId", "people.wrong.too-long");
    return new WantedGroup(
        group.getDisplayName().orElse("").strip(),
        group.getExternalId().orElse(null),
        Asserted.by(context, "members")
            ? group.getMembers().stream().map(this::person).toList()
            : null);
  }

  private PersonId person(Member member) {
    return member
        .getValue()
        .flatMap(Ids::read)
        .map(PersonId::new)
        .orElseThrow(() -> words.unusable(
            "members", "people.scim.member-unknown", member.getValue().orElse("")));
  }
}
