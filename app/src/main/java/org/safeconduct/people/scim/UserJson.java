package org.safeconduct.people.scim;

import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.GroupNode;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.MultiComplexNode;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.PhoneNumber;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Category;
import org.safeconduct.people.scim.DirectoryUser.Address;
import org.springframework.stereotype.Component;

/// A person as a SCIM user (RFC 7643, 4.1), and back.
@Component
class UserJson {
  /// Numbers at which nobody answers.
  private static final Set<String> NO_VOICE = Set.of("fax", "pager");

  private static final int LONGEST = 254;
  private static final WantedUser.Name NAMELESS = new WantedUser.Name("", "");

  private final ScimWords words;

  UserJson(ScimWords words) {
    this.words = words;
  }

  User json(DirectoryUser it) {
    var who = it.who();
    return User.builder()
        .id(it.id().toString())
        .externalId(it.externalId())
        .userName(it.userName())
        .name(Name.builder()
            .givenName(orNull(who.given()))
            .familyName(orNull(who.family()))
            .formatted(it.name())
            .build())
        .displayName(it.name())
        .active(it.active())
        .userType(who.category().name())
        .preferredLanguage(who.language())
        .emails(it.emails().stream().map(one -> email(one, it)).toList())
        .phoneNumbers(it.phones().stream().map(one -> phone(one, it)).toList())
        .groups(groups(it))
        .enterpriseUser(EnterpriseUser.builder().employeeNumber(who.number()).build())
        .meta(meta(it))
        .build();
  }

  /// @param asserted whether the directory said anything about an attribute
  WantedUser wanted(User user, Predicate<String> asserted) {
    var number = user.getEnterpriseUser().flatMap(EnterpriseUser::getEmployeeNumber);
    return new WantedUser(
        bounded(user.getUserName().orElse(""), "userName"),
        user.getExternalId().map(it -> bounded(it, "externalId")).orElse(null),
        number.map(String::strip).filter(it -> !it.isEmpty()).orElse(null),
        asserted.test("name") ? user.getName().map(UserJson::name).orElse(NAMELESS) : null,
        user.getUserType().map(this::category).orElse(null),
        user.getPreferredLanguage().map(UserJson::language).orElse(null),
        user.isActive().orElse(null),
        asserted.test("emails") ? addresses(user.getEmails()) : null,
        asserted.test("phonenumbers") ? addresses(user.getPhoneNumbers()) : null);
  }

  private static List<GroupNode> groups(DirectoryUser it) {
    return it.unit() == null
        ? List.of()
        : List.of(GroupNode.builder().value(it.unit()).type("direct").build());
  }

  private static Meta meta(DirectoryUser it) {
    var meta =
        Meta.builder().resourceType("User").lastModified(it.stamps().changed()).version(it.tag());
    return it.stamps().created() == null
        ? meta.build()
        : meta.created(it.stamps().created()).build();
  }

  private static Email email(Address one, DirectoryUser user) {
    boolean first = one.equals(user.emails().getFirst());
    return Email.builder().value(one.value()).type(one.type()).primary(first).build();
  }

  private static PhoneNumber phone(Address one, DirectoryUser user) {
    boolean first = one.equals(user.phones().getFirst());
    return PhoneNumber.builder()
        .value(one.value())
        .type(one.type())
        .primary(first)
        .build();
  }

  /// The primary one first; of one that stands there twice, the last type that is said.
  private static List<Address> addresses(List<? extends MultiComplexNode> nodes) {
    var each = new LinkedHashMap<String, Address>();
    nodes.stream()
        .filter(it -> it.getValue().isPresent())
        .filter(it -> it.getType().map(type -> !NO_VOICE.contains(type)).orElse(true))
        .sorted(Comparator.comparing(it -> !it.isPrimary()))
        .map(it -> new Address(it.getValue().orElseThrow().strip(), it.getType().orElse(null)))
        .forEach(it -> each.merge(
            it.value().toLowerCase(Locale.ROOT),
            it,
            (one, other) -> other.type() == null ? one : other));
    return List.copyOf(each.values());
  }

  private static WantedUser.Name name(Name name) {
    return new WantedUser.Name(
        name.getGivenName().orElse(""), name.getFamilyName().orElse(""));
  }

  private Category category(String type) {
    var wanted = type.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
    for (var category : Category.values())
      if (category.name().equals(wanted) && category != Category.DEPENDANT) return category;
    throw words.unusable("userType", "people.scim.user-type");
  }

  /// `fr-CH` and `fr, en;q=0.5` are `fr`.
  private static String language(String preferred) {
    var first = preferred.strip().split("[-_,; ]")[0];
    return first.toLowerCase(Locale.ROOT);
  }

  private String bounded(String text, String attribute) {
    if (text.strip().length() > LONGEST) throw words.unusable(attribute, "people.wrong.too-long");
    return text.strip();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
