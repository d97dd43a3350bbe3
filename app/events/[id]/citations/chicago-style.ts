/**
 * The bibliography of the Chicago Manual of Style (17th edition, chapter 14) as a CSL style of our own, for what a
 * source says: citation-js brings no Chicago, and the full styles are of another licence. No volumes, editors and
 * pages: a Source has none.
 */
export const CHICAGO_STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" demote-non-dropping-particle="display-and-sort">
  <info>
    <title>Chicago bibliography, as far as Dyadline's sources need it</title>
    <id>https://dyadline.invalid/styles/chicago</id>
    <updated>2026-11-22T00:00:00+00:00</updated>
  </info>
  <macro name="author">
    <names variable="author">
      <name and="text" delimiter-precedes-last="always" name-as-sort-order="first" sort-separator=", "/>
    </names>
  </macro>
  <macro name="title">
    <choose>
      <if type="bill book broadcast dataset document legislation manuscript motion_picture pamphlet regulation report standard treaty" match="any">
        <text variable="title" font-style="italic"/>
      </if>
      <else>
        <text variable="title" quotes="true"/>
      </else>
    </choose>
  </macro>
  <macro name="where">
    <choose>
      <if type="article-journal article-magazine article-newspaper post-weblog" match="any">
        <text variable="container-title" font-style="italic"/>
      </if>
      <else>
        <group delimiter=". ">
          <text variable="container-title" font-style="italic"/>
          <text variable="publisher"/>
        </group>
      </else>
    </choose>
  </macro>
  <macro name="when">
    <group delimiter=" ">
      <choose>
        <if is-uncertain-date="issued">
          <text term="circa" form="short"/>
        </if>
      </choose>
      <date variable="issued" form="text"/>
    </group>
  </macro>
  <citation>
    <layout><text macro="title"/></layout>
  </citation>
  <bibliography>
    <sort>
      <key macro="author"/>
      <key variable="title"/>
    </sort>
    <layout suffix=".">
      <group delimiter=". ">
        <text macro="author"/>
        <text macro="title"/>
        <group delimiter=", ">
          <text macro="where"/>
          <text macro="when"/>
        </group>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>`;
