import { pluralIn } from '../languages.ts';
import type { SiteWords } from './word-list.ts';

/** The public site in English. */
export const en: SiteWords = {
  skip: 'Skip to the text',
  demo: 'Demonstration. Publishers, claims and answers on these pages are invented.',
  question: 'Has this been checked?',
  questionHint: 'Paste a sentence or the words of a message',
  ask: 'Ask',
  language: 'Language',
  nav: {
    home: 'Start',
    rebuttals: 'Answers',
    corrections: 'Corrections',
    methodology: 'How we work',
    about: 'About',
    contact: 'Contact',
    feed: 'Feed',
    label: 'Pages',
  },
  home: {
    title: 'Has this been checked?',
    lead: 'We answer claims that are spreading, in the open and with the evidence. Ask us about one.',
    newest: 'Newest answers',
    all: 'All answers',
  },
  rebuttal: {
    claim: 'The claim',
    twoPeople: 'Approved by two people',
    published: (date) => `published ${date}`,
    corrected: (date) => `corrected ${date}`,
    correction: (date) => `Correction, ${date}.`,
    evidence: 'What the evidence shows',
    primary: 'Primary source',
    secondary: 'Secondary source',
    archived: 'archived copy',
    read: (date) => `read ${date}`,
    detail: 'In more detail',
    unknown: 'What is not known',
    whyChosen: 'Why we checked this',
    seen: 'Where it was seen',
    seenIn: (n) => `We found the claim in ${n} ${pluralIn('en', n, 'place', 'places')}:`,
    notSeen: 'No publication is on record for this claim.',
    history: 'History of this page',
    version: (n, of) => `Version ${n} of ${of}`,
    firstVersion: 'First published.',
    onScale: (step, of) => `Step ${step} of ${of} on our scale, from false to true.`,
    howWeWork: 'How we work',
    askCorrection: 'Ask for a correction',
    data: 'This answer as data (ClaimReview)',
    kept: (n, date) => `This is version ${n}, as it was published on ${date}. It is kept unchanged.`,
    toNewest: 'Newest version and full history',
    preview: 'Preview. Only the desk sees this page.',
  },
  lists: {
    rebuttals: 'Answers by topic',
    otherLanguages: 'In other languages',
    none: 'Nothing has been published yet.',
    corrections: 'Corrections',
    correctionsLead:
      'What we got wrong or had to make clearer, newest first. Every earlier version stays readable.',
    noCorrections: 'Nothing has been corrected so far.',
  },
  check: {
    title: 'Has this been checked?',
    answered: (n) => (n === 1 ? 'We have one answer that may fit' : `We have ${n} answers that may fit`),
    others: (n) => (n === 1 ? 'One check by another organisation' : `${n} checks by other organisations`),
    rated: (words) => `Their rating: ${words}`,
    nothing: 'We found no check of this.',
    othersAway:
      'The checks by other organisations cannot be searched just now; our own answers are all here. Try again in a few minutes.',
    nothingMeans: 'That says nothing about whether it is true. Try fewer words, or ask us to look at it.',
    toTip: 'Ask the desk to look at it',
    mind: 'A search finds similar words. Read whether the answer is about the same claim.',
  },
  tip: {
    title: 'Ask us to check a claim',
    lead: 'Tell us what is being said and where. We choose what to check by how far it spreads and how much harm it can do, so we cannot answer everything.',
    label: 'What is being said?',
    hint: 'Between 5 and 2,000 characters. Please leave out names, telephone numbers and other details of private people.',
    send: 'Send the question',
    privacy:
      'We keep your text and the day for 90 days, then delete them. We do not keep your address, and this page sets no cookie.',
    sent: 'Thank you. The desk has your question.',
    sentLead: 'If we answer it, the answer will appear on this site and in the feed.',
    problem: 'The question was not sent',
  },
  notFound: {
    title: 'This page does not exist',
    lead: 'The address may be mistyped. Published answers are never removed: look for it in the list, or ask below.',
  },
  about: {
    title: 'About these pages',
    sections: (organisation) => [
      {
        heading: 'Who publishes this',
        paragraphs: [
          `${organisation} publishes these answers and is responsible for them. Ask it through the contact page who funds its work.`,
          'These pages carry no badge of an outside body. Where the publisher answers claims about itself, read it as a party to the matter, not as an independent judge.',
        ],
      },
      {
        heading: 'What we answer, and what we leave alone',
        paragraphs: ['Six rules hold for everything behind these pages.'],
        points: [
          'Claims, not people. We store no author, account, follower or commenter, and name none.',
          'What is published, not what is private. We read organisations that publish to the general public, and nothing behind a log-in.',
          'Facts, not opinions. Criticism of anybody in power, protest, satire, belief and prediction are not claims, and we do not answer them.',
          'Answers, not removal. We ask nobody to delete or block anything.',
          'In the open. Our crawler says who it is and obeys what sites ask of it.',
          'People decide. Programs only suggest; two people approve whatever is published, with evidence.',
        ],
      },
    ],
  },
  methodology: {
    title: 'How we work',
    scale: 'Our scale',
    sections: [
      {
        heading: 'From a claim to an answer',
        paragraphs: [
          'A program looks through what publishers put out for statements that can be checked, on a closed list of topics: health, emergencies, scams, public services, science, economy and voting procedure. People decide which of them to answer: those that spread widely and can do harm come first, whoever gains or loses by the answer.',
          'One person writes the answer and collects the evidence. One person approves it. Another one publishes it. Nobody can do both of the last two steps alone.',
        ],
      },
      {
        heading: 'The commitments each answer is held to',
        paragraphs: [
          'They follow the five commitments of the International Fact-Checking Network (IFCN). This is a checklist that we hold ourselves to, not a certificate.',
        ],
        points: [
          'The same questions for every claim, whoever made it and whomever it serves.',
          'Sources: every piece of evidence has a link, the day it was read, whether it is primary or secondary, and an archived copy where one can be made.',
          'Funding and organisation: who publishes is named on every page, with a way to reach them.',
          'Method: why a claim was chosen, what is not known, and the scale of verdicts are on the page.',
          'Corrections: open, dated, on top of the page and in the feed that readers of the first version follow. Earlier versions stay readable.',
        ],
      },
      {
        heading: 'When we are wrong',
        paragraphs: [
          'Write to us with what is wrong and a source. Two people look at it. If it changes the answer, a dated notice says on top of the page what was changed and why; the earlier version is kept. A complaint that stays unresolved can be taken to a body such as the IFCN or, in Europe, the European Fact-Checking Standards Network (EFCSN), where the publisher belongs to it.',
        ],
      },
    ],
  },
  contact: {
    title: 'Contact',
    lead: 'For corrections, complaints and replies by organisations named here:',
    sections: [
      {
        heading: 'Ask for a correction',
        paragraphs: ['Give the address of the page, what is wrong, and a source that shows it.'],
      },
      {
        heading: 'Reply as a named organisation',
        paragraphs: [
          'If a page names your organisation, send us your reply and how we can make sure that it comes from you. We weigh it like any other evidence.',
        ],
      },
    ],
  },
};
