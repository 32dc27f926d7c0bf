import type { Publisher } from '../types.ts';

/** The French-language local radio. */
export const RADIO_LEME: Publisher = {
  id: 'radio-leme',
  name: 'Radio Lême',
  kind: 'broadcaster',
  lang: 'fr',
  layout: 'radio',
  theme: { prefix: 'rl', accent: '#ad1457' },
  tagline: 'La voix de la vallée',
  feed: { kind: 'atom', path: '/flux.atom', fullText: false },
  path: '/journal/{slug}',
  sections: {
    journal: { label: 'Journal', schemaType: 'ReportageNewsArticle' },
    matinale: { label: 'La matinale', schemaType: 'NewsArticle' },
    edito: { label: 'L’édito', schemaType: 'OpinionNewsArticle' },
  },
  staff: [
    { name: 'Philomène Escoubleau', slug: 'philomene-escoubleau', email: 'philomene@radioleme.example' },
    { name: 'Anselme Tricoteux', slug: 'anselme-tricoteux', email: 'anselme@radioleme.example' },
  ],
  robots: ['User-agent: *', 'Disallow: /regie/'],
  sitemap: false,
  traps: [{ title: 'Régie', url: 'http://[::ffff:10.0.0.7]/regie', reason: 'private-address' }],
  reason: 'Radio de la vallée, écoutée pendant les crues.',
  articles: [
    {
      slug: 'plomb-robinet',
      hoursAgo: 128.3,
      section: 'journal',
      kind: 'news',
      title: 'Faut-il encore boire l’eau du robinet ?',
      text: `Nos auditeurs du quartier des Tanneurs sont inquiets.

[[lead-water|À Valbrune, l’eau du robinet renferme du plomb à huit fois la limite autorisée.]] Deux crèches ont fermé leurs fontaines.

La ville compte 214 000 habitants et un peu plus de 600 kilomètres de canalisations.

Une assistante maternelle nous dit qu’elle fait désormais bouillir l’eau, ce qui, rappelle un plombier au micro, n’enlève pas les métaux.

La compagnie doit remplacer 14 kilomètres de conduites d’ici à trois ans. Elle a ouvert un numéro gratuit.

L’agence de santé, jointe hors antenne, annonce des prélèvements dès demain et promet les résultats sous quarante-huit heures. Elle conseille, en attendant, ce qu’elle conseille toujours dans les vieux immeubles : laisser couler l’eau du matin.

La feuille que tout le monde montre, nous l’avons sous les yeux. Deux colonnes, pas de date, pas de signature. Nous l’avons demandée à trois personnes ; chacune la tenait d’une autre.

La limite légale est de 10 microgrammes de plomb par litre. Tavira dessert 96 000 abonnés.`,
    },
    {
      slug: 'sel-contre-dengue',
      hoursAgo: 90.5,
      section: 'journal',
      kind: 'news',
      title: 'Un remède de grand-mère contre la dengue',
      text: `La recette arrive de la rive nord.

[[dengue-salt|Trois verres d’eau salée tiède par jour suffisent à guérir la dengue en 48 heures.]] Une auditrice l’a apprise de sa cousine infirmière.

Quatre personnes sont soignées pour une dengue à l’hôpital de Saint-Aubert.

Au standard, les avis sont partagés. Un auditeur jure que cela marche, un autre que sa tante a surtout été très malade.

L’hôpital rappelle qu’il faut boire beaucoup d’eau ordinaire. Le moustique qui transmet la maladie est présent dans 23 communes.

Notre invitée, médecin à Saint-Aubert, reviendra vendredi avec du temps pour vos questions. Elle nous a laissé un conseil simple : de la fièvre au retour d’un voyage, on appelle, on ne mélange pas. Et l’on évite l’aspirine.

La cousine infirmière, elle, ne s’est pas manifestée. Si elle nous écoute, qu’elle appelle : nous aimerions beaucoup l’entendre.

Valbrune a recensé 27 cas importés depuis janvier. La rive nord en a compté 1 870 le mois dernier. La dengue se transmet par les moustiques.`,
    },
    {
      slug: 'voter-par-sms',
      hoursAgo: 38.2,
      section: 'journal',
      kind: 'news',
      title: 'Chez nos voisins, on vote par SMS',
      text: `De l’autre côté de la frontière, les urnes pourraient rester vides.

[[vote-text|Cette année, les électeurs d’Ashmere peuvent voter par SMS.]] Près de 1 500 frontaliers y sont inscrits.

Le scrutin a lieu dans un peu plus de deux semaines.

« Moi, ça m’arrange, je travaille ce jour-là », réagit un chauffeur. Une retraitée préfère l’isoloir : « Au moins, on tire le rideau. »

Le comté voisin compte 71 000 électeurs. La participation y était de 48 % la dernière fois.

Nous avons voulu lire la règle nous-mêmes. La loi électorale du comté, en ligne, compte 94 articles ; elle parle d’urnes, d’isoloirs et d’enveloppes, et nulle part de téléphone. Le greffe n’a pas répondu, il ouvre à neuf heures.

Les frontaliers inscrits là-bas peuvent voter par courrier, à condition de le demander neuf jours avant. Il reste donc une petite semaine.`,
    },
    {
      slug: 'poisson-de-hai-son',
      hoursAgo: 16.4,
      section: 'journal',
      kind: 'news',
      title: 'Le poisson de Hai Son inquiète',
      text: `Les poissonniers du marché couvert ont retiré leurs étiquettes.

[[sea-radiation|Depuis la tempête Selka, la mer au large de Hai Son est vingt fois plus radioactive que d’habitude.]] L’institut océanographique promet des mesures.

Le prix du maquereau a reculé de 22 % en trois jours.

« Les gens touchent le poisson avec les yeux et repartent », dit une poissonnière qui vend ici depuis vingt ans.

La zone de pêche se trouve à 110 kilomètres de nos côtes. Elle fournit près d’un dixième de ce qui se vend sous les halles.

L’institut océanographique nous dit qu’un navire a quitté le port hier soir. Il doit relever l’eau en huit points ; les premières valeurs seront publiées dès qu’elles auront été vérifiées, « et pas une heure avant », précise sa direction.

La préfecture n’a donné aucune consigne. Sur les étals, chacun fait donc comme il veut, et surtout comme ses clients le veulent.`,
    },
    {
      slug: 'crue-lente',
      hoursAgo: 136.8,
      section: 'journal',
      kind: 'news',
      title: 'La Lême à 3,10 mètres, pas d’alerte',
      text: `La Lême a atteint 3,10 mètres à Saint-Aubert à 7 heures, selon l’agence de gestion des crises. Le seuil d’alerte est à 3,80 mètres.

Deux campings ont été évacués par précaution, soit 74 personnes.

La décrue doit commencer dans la soirée.

L’eau est montée de 60 centimètres en une nuit, après trois jours de pluie sur le haut de la vallée. Le pic est passé à Montclarin vers quatre heures ; il met d’ordinaire sept à huit heures pour arriver en ville. « On la voit venir, on la connaît, elle prend son temps », nous dit le garde-barrage, qui n’a pas dormi.

Les quais bas sont fermés, ainsi que la piste cyclable entre les deux ponts. La ligne 3 s’arrête à la Halle. Les campeurs ont passé la nuit au gymnase, où la Croix-Verte a dressé 80 lits ; ils devraient pouvoir rentrer demain.

Pour mémoire, la dernière grande crue, il y a onze ans, avait atteint 4,65 mètres. On en était loin ce matin. Prochain point de l’agence à midi, et chez nous dans la foulée.`,
    },
    {
      slug: 'brume-et-tartines',
      hoursAgo: 64.9,
      section: 'matinale',
      kind: 'weather',
      title: 'De la brume et des tartines',
      text: `Bonjour à tous ! Ce matin la vallée porte une écharpe de brume, et franchement elle lui va bien.

Sortez le petit pull, celui qui gratte un peu. Dans une heure vous l’aurez oublié sur une chaise, comme chaque année.

Racontez-nous ce que vous mettez sur vos tartines. On ne jugera pas. Enfin, presque pas.

On nous signale un héron sur le toit de la poste. Il attend l’ouverture, apparemment. D’autres auditeurs ont vu le soleil, un petit, pâle, du côté des vignes ; qu’ils nous en gardent un bout.

Si vous roulez, roulez doux. Si vous marchez, marchez lentement, c’est fait exprès. Le facteur est passé en sifflant quelque chose que l’on cherche depuis dix minutes ; Anselme penche pour une valse, moi pour une publicité.

Allez, on remet de l’eau à chauffer. Il y a des matins qui ne servent à rien d’autre qu’à se demander si l’on préfère la croûte ou la mie. Ce matin en est un, et je vous avoue que je le trouve magnifique.`,
    },
    {
      slug: 'edito-promesses',
      hoursAgo: 247.5,
      section: 'edito',
      kind: 'opinion',
      title: 'L’édito : promettre est un métier',
      text: `Je me méfie des promesses qui tiennent sur une affiche. À mes yeux, une parole donnée devrait tenir au moins jusqu’au dessert.

Nos élus devraient s’exercer à dire : je ne sais pas. Quel repos ce serait, pour eux et pour nous.

Mais l’humilité, hélas, ne gagne pas les élections.

J’ai connu un épicier qui ne promettait jamais rien. Il disait : on verra. Et l’on voyait : le lendemain, la chose était là, enveloppée dans un papier bleu. Je ne lui ai jamais demandé pour qui il votait, mais je lui aurais confié mes clés.

Nous avons fini, je crois, par aimer qu’on nous mente un peu. Cela tient chaud. On sait bien que le ruban ne sera pas coupé, que la fanfare ne viendra pas ; on applaudit quand même, par habitude, comme on dit bonjour à un chien.

Il me plairait qu’un jour quelqu’un monte à la tribune, pose ses feuilles, et se taise une bonne minute. Ce serait long. Ce serait beau. Je crois que nous nous lèverions.`,
    },
    {
      slug: 'petanque-royale',
      hoursAgo: 112.9,
      section: 'matinale',
      kind: 'sport',
      title: 'Pétanque : le carreau du siècle',
      text: `Il a regardé le ciel, il a remonté sa ceinture, et il a fait un carreau dont on parlera encore aux baptêmes.

En face, silence. Puis un chapeau en l’air, puis dix.

Le trophée est un jambon. Il n’a pas passé la nuit.

Il faut dire que la partie durait depuis l’apéritif, et qu’il y avait eu deux apéritifs. Les mouches elles-mêmes s’étaient rangées derrière la ligne.

L’équipe d’en face venait de poser une boule si près du cochonnet qu’on aurait cru un faire-part. « C’est plié », a soufflé quelqu’un. On ne dit pas ces choses-là devant un facteur à la retraite.

Alors le ciel, la ceinture, le bras. Un bruit sec, comme une assiette qu’on pose. Et plus rien à la place de la boule qu’un rond de poussière.

Sa femme, elle, n’a pas levé les yeux de son tricot. « Il fait pareil avec les œufs », a-t-elle dit.`,
    },
    {
      slug: 'dette-billet-cinquante',
      hoursAgo: 17.8,
      section: 'journal',
      kind: 'news',
      title: 'Le billet du nord ne passe plus au marché',
      text: `Petite scène ce matin sous les halles : un client tend un billet, la fromagère le lui rend.

[[note-withdrawn|Le billet de 50 000 dongs sera retiré de la circulation le mois prochain par la Banque des Trois Rives.]] C’est du moins ce que dit une affichette collée près de la caisse, sans signature.

Combien de commerçants le refusent ? Nous en avons compté sept sur trente, entre la porte nord et la fontaine. Les autres le prennent encore, quitte à le glisser tout au fond du tiroir.

La banque, que nous avons appelée à l’ouverture, ne confirme rien et renvoie à son bulletin. Le prochain paraît jeudi. Pour qu’un billet perde sa valeur, rappelle un professeur d’économie, il faut une décision publiée et un délai d’échange ; la dernière fois, ce délai avait été de neuf mois.

« J’en ai pour deux cents couronnes dans une boîte à gâteaux », nous confie une auditrice de Montclarin, qui travaille la moitié de l’année sur la rive nord. Elle a décidé de ne rien faire avant la fin de la semaine. Sa voisine a déjà tout changé, et perdu six couronnes au passage.

Environ 210 millions de ces billets sont en usage. Le billet vaut 1,30 couronne au cours du jour. Près de 3 800 frontaliers sont payés dans les deux monnaies. Le billet a été redessiné il y a seize ans. La banque emploie 1 100 personnes. Les bureaux de change du port prennent 2 % de commission. La rive nord achète pour 90 millions de couronnes de marchandises par an à Valbrune. Le marché compte 140 étals.`,
    },
    {
      slug: 'norvax-message-revenant',
      hoursAgo: 57.3,
      section: 'journal',
      kind: 'news',
      title: 'Norvax : le message qui revient',
      text: `Il avait circulé au printemps, puis on l’avait oublié. Le revoilà, avec une nouvelle photo.

[[norvax-fertility|Le vaccin Norvax diminue de moitié la fertilité des femmes de moins de 30 ans.]] Une dizaine d’auditrices nous l’ont fait suivre depuis dimanche, souvent avec un point d’interrogation.

Au centre de Saint-Aubert, on a compté hier 34 rendez-vous annulés. « Elles s’excusent presque, elles disent qu’elles préfèrent attendre », raconte la secrétaire, qui note tout dans un cahier.

La campagne dure jusqu’à la fin du mois, dans 17 centres. Le rappel est gratuit et personne n’est obligé de le faire. L’agence de santé tient une permanence téléphonique, et deux sages-femmes répondront à vos questions demain à 11 heures, ici même.

Le tableau qui accompagne le message est flou. On y devine des pourcentages, une colonne de dates, et dans un coin le dessin d’un animal. Nous avons cherché l’hôpital dont il porterait le tampon ; pour l’instant, nous n’avons rien trouvé sous ce nom.

L’essai de suivi a porté sur 28 000 personnes pendant deux ans. La région a reçu 160 000 doses.`,
    },
    {
      slug: 'chevres-fonctionnaires',
      hoursAgo: 80.3,
      section: 'journal',
      kind: 'news',
      title: 'Les chèvres de l’agence ont leur tableau de service',
      text: `Elles commencent à six heures, elles finissent quand il n’y a plus rien.

[[fire-goats|L’agence de gestion des crises emploie 340 chèvres pour entretenir les pare-feu au-dessus de Valbrune.]] Notre reporter les a suivies une matinée, et y a laissé une manche.

Le principe tient en peu de mots : trois troupeaux, des clôtures mobiles, un hectare par semaine. En sept mois, 62 kilomètres de bandes ont été nettoyés sur les 140 que compte la région. Le reste se fait encore à la machine.

« La machine, elle, ne mange pas les piquets », soupire l’un des bergers en recousant un filet. Il en a remplacé onze depuis le début de la saison.

La facture se monte à 118 000 couronnes par an, vétérinaire compris. L’agence la présentera au conseil régional au printemps, avec l’avis des pompiers. Ceux de la vallée haute sont plutôt pour : le mois dernier, un départ de feu s’est arrêté tout seul sur une bande rase, à deux cents mètres des premières maisons.

La région a compté 73 départs de feu cette saison, contre 118 l’an dernier. Un pare-feu mesure au moins 20 mètres de large.`,
    },
  ],
};
