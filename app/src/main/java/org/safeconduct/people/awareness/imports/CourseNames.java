package org.safeconduct.people.awareness.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.safeconduct.people.awareness.Course;
import org.safeconduct.shared.Folded;

/// What lists call the courses.
final class CourseNames {
  private static final Map<String, Course> NAMES = new HashMap<>();

  static {
    name(
        Course.AWARENESS,
        "awareness,bsafe,bsitf,asitf,security awareness,security awareness training,"
            + "security awareness course,personal security awareness,sensibilisation,"
            + "sensibilisation à la sécurité,concienciación,التوعية الأمنية");
    name(
        Course.FIELD,
        "field,ssafe,heat,field security,field training,hostile environment,"
            + "hostile environment awareness training,sécurité sur le terrain,seguridad en el terreno");
    name(
        Course.FIRST_AID,
        "first-aid,first aid,firstaid,ifak,etb,premiers secours,primeros auxilios,"
            + "الإسعافات الأولية");
    name(
        Course.BRIEFING,
        "briefing,security briefing,area security briefing,arrival briefing,country briefing,"
            + "briefing de sécurité,briefing d'arrivée,sesión informativa,إحاطة أمنية,إحاطة");
  }

  private CourseNames() {}

  private static void name(Course course, String names) {
    Arrays.stream(names.split(",")).forEach(name -> NAMES.put(Folded.of(name), course));
  }

  static Optional<Course> find(String text) {
    return Optional.ofNullable(NAMES.get(Folded.of(text)));
  }
}
