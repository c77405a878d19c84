package org.safeconduct.governance.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safeconduct.governance.Post;
import org.safeconduct.shared.Folded;

/// What lists call the posts (`domain.md` 8.1), the words of our own pages among them.
final class PostNames {
  private static final Set<String> YES =
      Set.of("y", "yes", "x", "1", "true", "oui", "o", "si", "s", "نعم");
  private static final Set<String> NO = Set.of("", "n", "no", "0", "false", "non", "لا");
  private static final Map<String, Post> NAMES = new HashMap<>();

  static {
    for (var post : Post.values()) NAMES.put(Folded.of(post.name()), post);
    name(Post.DEPUTY_WARDEN, "chef d'ilot suppleant,نائب مسؤول المنطقة");
    name(Post.DESIGNATED_OFFICIAL, "do,responsable designe,oficial designado,المسؤول المكلف");
    name(
        Post.SECURITY_ADVISER,
        "security advisor,sa,security officer,"
            + "conseiller pour la securite,conseiller en securite,asesor de seguridad,مستشار الأمن");
    name(
        Post.CHIEF_SECURITY_ADVISER,
        "chief security advisor,csa,conseiller principal pour la securite,asesor jefe de seguridad,"
            + "كبير مستشاري الأمن");
    name(
        Post.CHIEF_SECURITY_OFFICER,
        "cso,head of security,chef de la securite,jefe de seguridad,رئيس الأمن");
    name(
        Post.ALTERNATE_DESIGNATED_OFFICIAL,
        "alternate do,ado,do ad interim,responsable designe suppleant,oficial designado suplente,"
            + "المسؤول المكلف المناوب");
    name(
        Post.SECURITY_MANAGEMENT_TEAM_MEMBER,
        "smt,smt member,member of the smt,member of the security management team,membre de l'equipe de coordination de la securite,membre de l’équipe de coordination de la sécurité,"
            + "miembro del equipo de gestion de la seguridad,عضو فريق إدارة الأمن");
    name(
        Post.AREA_SECURITY_COORDINATOR,
        "asc,coordonnateur de la securite de secteur,coordinador de seguridad de area,"
            + "منسق أمن المنطقة");
    name(
        Post.COUNTRY_FOCAL_POINT,
        "country security focal point,csfp,point focal de pays,punto focal de pais,"
            + "منسق الأمن القطري");
    name(
        Post.EXECUTIVE_HEAD,
        "head of entity,head of agency,head of organisation,head of organization,chef de secretariat,"
            + "jefe ejecutivo,الرئيس التنفيذي");
    name(
        Post.CRISIS_CELL_MEMBER,
        "crisis cell,member of the crisis cell,cellule de crise,membre de la cellule de crise,"
            + "celula de crisis,عضو خلية الأزمة");
    name(Post.SUB_WARDEN, "subwarden,chef d'ilot adjoint,مساعد مسؤول المنطقة");
    name(
        Post.SECURITY_FOCAL_POINT,
        "focal point,sfp,point focal,point focal securite,point focal de securite,coordonnateur pour la securite,"
            + "punto focal,coordinador de seguridad,منسق الأمن,جهة تنسيق الأمن");
    name(
        Post.ALTERNATE_FOCAL_POINT,
        "alternate security focal point,deputy focal point,alternate sfp,point focal suppleant,"
            + "punto focal suplente,جهة التنسيق المناوبة");
    name(
        Post.WARDEN,
        "zone warden,responsable de zone,responsable de secteur,chef d'ilot,guardian de zona,"
            + "مسؤول المنطقة,مراقب المنطقة");
    name(
        Post.DEPUTY_WARDEN,
        "alternate warden,responsable de zone suppleant,responsable de secteur suppleant,"
            + "chef d'ilot suppleant,guardian adjunto,نائب مراقب المنطقة,نائب مسؤول المنطقة");
    name(
        Post.DUTY_OFFICER,
        "officier de permanence,permanence,oficial de guardia,ضابط المناوبة,ضابط النوبة");
  }

  private PostNames() {}

  private static void name(Post post, String names) {
    Arrays.stream(names.split(",")).forEach(name -> NAMES.put(Folded.of(name), post));
  }

  static Optional<Post> find(String text) {
    return Optional.ofNullable(NAMES.get(Folded.of(text)));
  }

  /// Who stands in for the holder of a post, if that is a post of its own.
  static Optional<Post> deputyOf(Post post) {
    return switch (post) {
      case WARDEN, DEPUTY_WARDEN -> Optional.of(Post.DEPUTY_WARDEN);
      case SECURITY_FOCAL_POINT, ALTERNATE_FOCAL_POINT -> Optional.of(Post.ALTERNATE_FOCAL_POINT);
      case DESIGNATED_OFFICIAL, ALTERNATE_DESIGNATED_OFFICIAL ->
        Optional.of(Post.ALTERNATE_DESIGNATED_OFFICIAL);
      default -> Optional.empty();
    };
  }

  static boolean isYes(String text) {
    return YES.contains(Folded.of(text));
  }

  static boolean isNo(String text) {
    return NO.contains(Folded.of(text));
  }
}
